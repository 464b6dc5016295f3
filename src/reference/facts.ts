/** A description by what its sentences are about. Nothing of it is left out. */
export interface Facts {
  /** What it means. */
  readonly text: string;
  /** What it is counted or written in, where that follows from its type or its description. */
  readonly unit: string;
  /** When it is null, and what is kept from whom. */
  readonly visibility: string;
  /** In calls to Kantata. */
  readonly cost: string;
  /** Where Kantata has it. */
  readonly upstream: string;
}

type Kind = 'text' | 'visibility' | 'cost' | 'upstream';

/** By how a sentence begins; every other belongs to the text. */
const beginnings: readonly (readonly [Kind, RegExp])[] = [
  ['upstream', /^Upstream: /],
  ['visibility', /^(Null\b|`\[\]` means|Those that the caller may not see|\w+ (whom )?the caller may not see)/],
  ['cost', /^(Costs\b|Needs an extra upstream call|No extra call|Comes with the|It normally costs)/],
];

const unitsOfTypes: Readonly<Record<string, string>> = {
  Date: 'a day, `YYYY-MM-DD`',
  DateTime: 'a moment, ISO 8601 with offset',
  DateRange: 'days, both ends included',
  MinorUnits: 'minor units of the currency',
  Money: 'exact money',
};
const unitsInWords: readonly (readonly [string, RegExp])[] = [
  ['minutes', /\bin minutes\b/],
  ['per cent', /\bper ?cent\b/i],
  ['days', /^Number of days\b/],
];

export function factsOf(description: string, typeName: string | null = null): Facts {
  const said: Record<Kind, string[]> = { text: [], visibility: [], cost: [], upstream: [] };
  for (const sentence of sentencesOf(description)) said[kindOf(sentence)].push(sentence);
  return {
    text: said.text.join(' '),
    unit: unitOf(typeName ?? '', description),
    visibility: said.visibility.join(' '),
    cost: said.cost.join(' '),
    upstream: said.upstream.join(' ').replace(/^Upstream: (.*)\.$/, '$1'),
  };
}

export function sentencesOf(description: string): string[] {
  return description
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(?<=\.) (?=[\p{Lu}`"])/u);
}

function kindOf(sentence: string): Kind {
  return beginnings.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'text';
}

function unitOf(typeName: string, description: string): string {
  const ofType = unitsOfTypes[typeName];
  if (ofType !== undefined) return ofType;
  if (typeName !== 'Int' && typeName !== 'Float') return '';
  return unitsInWords.find(([, pattern]) => pattern.test(description))?.[0] ?? '';
}
