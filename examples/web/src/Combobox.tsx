import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { FieldProps } from './Field.js';
import { Popup } from './Popup.js';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
}

/** What there is to choose from, by what is searched for. */
export interface Options<Chosen extends Option> {
  readonly options: readonly Chosen[];
  /** What is said in the place of no options. */
  readonly nothing: string;
  /** That these are not all, and how to find the others. */
  readonly note: string | null;
  readonly onSearch: (text: string) => void;
}

interface Props<Chosen extends Option> extends Options<Chosen> {
  /** What the label is tied to, and what is wrong with it. */
  readonly field: FieldProps;
  readonly label: string;
  readonly chosen: Option | null;
  readonly placeholder: string;
  readonly onChoose: (option: Chosen | null) => void;
}

/** A text to search by and a list to choose from: the combobox pattern of the ARIA Authoring Practices. */
export function Combobox<Chosen extends Option>(props: Props<Chosen>) {
  const { field, label, chosen, options, nothing, note, placeholder, onSearch, onChoose } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  // Null while nobody types: then it shows what is chosen.
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const current = isOpen ? options[active] : undefined;

  const search = (next: string) => {
    setText(next);
    setIsOpen(true);
    setActive(-1);
    onSearch(next.trim());
  };
  const close = () => {
    setIsOpen(false);
    setText(null);
    setActive(-1);
    onSearch('');
  };
  const choose = (option: Chosen | null) => {
    close();
    onChoose(option);
  };
  const move = (to: number) => {
    setIsOpen(true);
    setActive(options.length === 0 ? -1 : (to + options.length) % options.length);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Enter' && isOpen) {
      if (current) choose(current);
    } else if (event.key === 'Escape' && (isOpen || text !== null)) close();
    else return;
    // Enter would send the form, Escape would close the dialog.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combobox">
      <input
        {...field}
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        placeholder={placeholder}
        value={text ?? chosen?.label ?? ''}
        onChange={({ target }) => search(target.value)}
        onClick={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {chosen && (
        <button
          type="button"
          className="clear"
          aria-label={`Clear ${label.toLowerCase()}`}
          onClick={() => choose(null)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {isOpen && (
        <Popup anchor={input}>
          {options.length > 0 && (
            <ul id={listId} role="listbox" aria-label={label}>
              {options.map((option, index) => (
                <li
                  key={option.id}
                  id={`${listId}-${option.id}`}
                  role="option"
                  aria-selected={index === active}
                  ref={(element) => void (index === active && element?.scrollIntoView({ block: 'nearest' }))}
                  onClick={() => choose(option)}
                >
                  <span>{option.label}</span>
                  {option.about && <small>{option.about}</small>}
                </li>
              ))}
            </ul>
          )}
          <p className="note" role="status">
            {options.length === 0 ? nothing : note}
          </p>
        </Popup>
      )}
    </div>
  );
}
