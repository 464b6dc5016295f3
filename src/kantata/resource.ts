import type { FieldCodec } from './fields.js';
import type { FilterCodec } from './filters.js';

/** One thing as it came over the wire: its keys are upstream's, its values unchecked until a codec reads them. */
export type WireRecord = Record<string, unknown>;

/** A link from one resource to another. `path` names the row of the target, `key` the wire key that holds the ids. */
export interface Association {
  readonly kind: 'one' | 'many';
  readonly path: string;
  readonly key: string;
  /** What `include` brings it; null where upstream has the id and no association. */
  readonly include: string | null;
  /** The key itself is sent only with the include. */
  readonly computed: boolean;
}

/** All that is known about one kind of upstream thing; everything else is derived from it. */
export interface Resource {
  readonly typename: string;
  /** The path of its endpoint, which is also the name of its collection in an envelope. */
  readonly path: string;
  readonly fields: Readonly<Record<string, FieldCodec>>;
  readonly associations: Readonly<Record<string, Association>>;
  readonly filters: Readonly<Record<string, FilterCodec>>;
  /** Upstream's names; GraphQL has them in capitals. */
  readonly orders: readonly string[];
  /**
   * Parameters that a request by id needs beside `apply_default_filters=false`, so that nothing is hidden from it;
   * null: upstream cannot be asked for it by id, it comes only with others.
   */
  readonly byId: Readonly<Record<string, string>> | null;
}

export function defineResource(row: Resource): Resource {
  return Object.freeze(row);
}

interface AssociationOptions {
  readonly include?: string | null;
  readonly computed?: boolean;
}

/** `one('users', 'approver_id')`: brought by `include=approver`. */
export function one(path: string, key: string, options: AssociationOptions = {}): Association {
  const { include = key.replace(/_id$/, ''), computed = false } = options;
  return { kind: 'one', path, key, include, computed };
}

/** `many('users', 'approver_ids')`: brought by `include=approvers`, the ids too unless they are not `computed`. */
export function many(path: string, key: string, options: AssociationOptions = {}): Association {
  const { include = plural(key.replace(/_ids$/, '')), computed = true } = options;
  return { kind: 'many', path, key, include, computed };
}

function plural(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
