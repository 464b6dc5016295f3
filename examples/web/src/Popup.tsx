import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';

const gap = 4;
const margin = 8;
const highest = 288;
const narrowest = 352;

interface Props {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Lies over everything at an element, below it or, where there is more room, above: no dialog cuts it off. */
export function Popup({ anchor, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = ref.current;
    const place = () => {
      if (!popup || !anchor.current) return;
      const { left, top, bottom, width } = anchor.current.getBoundingClientRect();
      const below = innerHeight - bottom - gap - margin;
      const above = top - gap - margin;
      const isAbove = below < highest / 2 && above > below;
      const across = Math.min(Math.max(width, narrowest), innerWidth - 2 * margin);
      popup.style.width = `${across}px`;
      popup.style.left = `${Math.max(margin, Math.min(left, innerWidth - margin - across))}px`;
      popup.style.maxHeight = `${Math.min(highest, isAbove ? above : below)}px`;
      popup.style.top = isAbove ? 'auto' : `${bottom + gap}px`;
      popup.style.bottom = isAbove ? `${innerHeight - top + gap}px` : 'auto';
    };
    popup?.showPopover();
    place();
    // Whatever scrolls takes the element along.
    addEventListener('scroll', place, { capture: true, passive: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, { capture: true });
      removeEventListener('resize', place);
    };
  }, [anchor]);
  return (
    // The field keeps the focus while the popup is pressed or scrolled.
    <div ref={ref} popover="manual" className="popup" onMouseDown={(event) => event.preventDefault()}>
      {children}
    </div>
  );
}
