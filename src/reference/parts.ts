import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';

/** A field, an argument, an input field or a value of an enum. */
export interface Part {
  readonly name: string;
  /** `Invoice.balance`, `Query.invoice(id:)`. */
  readonly coordinate: string;
  /** As it is written, such as `[Invoice!]!`; null of a value of an enum. */
  readonly type: string | null;
  /** Without what is around it; null of a value of an enum. */
  readonly typeName: string | null;
  readonly description: string;
  /** As it is written in GraphQL; null when there is none. */
  readonly defaultValue: string | null;
  /** Why it should not be used any more; null when it may be. */
  readonly deprecation: string | null;
  readonly args: readonly Part[];
}

export function partsOf(owner: GraphQLNamedType): Part[] {
  if (isObjectType(owner) || isInterfaceType(owner)) {
    return Object.values(owner.getFields()).map((field) => {
      const coordinate = `${owner.name}.${field.name}`;
      return {
        ...common(field, coordinate),
        type: String(field.type),
        typeName: getNamedType(field.type).name,
        defaultValue: null,
        args: field.args.map((arg) => inputPart(arg, `${coordinate}(${arg.name}:)`)),
      };
    });
  }
  if (isInputObjectType(owner)) {
    return Object.values(owner.getFields()).map((field) => inputPart(field, `${owner.name}.${field.name}`));
  }
  if (isEnumType(owner)) {
    return owner.getValues().map((value) => ({
      ...common(value, `${owner.name}.${value.name}`),
      type: null,
      typeName: null,
      defaultValue: null,
      args: [],
    }));
  }
  return [];
}

/** What a type is called in its reference. */
export function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isInputObjectType(type)) return 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}

interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function common({ name, description, deprecationReason }: Named, coordinate: string) {
  return { name, coordinate, description: description ?? '', deprecation: deprecationReason ?? null };
}

function inputPart(input: GraphQLArgument | GraphQLInputField, coordinate: string): Part {
  const value = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  return {
    ...common(input, coordinate),
    type: String(input.type),
    typeName: getNamedType(input.type).name,
    defaultValue: value ? print(value) : null,
    args: [],
  };
}
