import type { CollectionFacts, Identified } from './collection-facts.js';
import { fold } from './filter.js';

/** Every word has to be somewhere; a hit in an earlier text is worth more. */
export const relevanceIn =
  <Row extends Identified>(
    texts: readonly ((row: Row) => string | null)[],
  ): NonNullable<CollectionFacts<Row>['relevance']> =>
  (row, searched) => {
    const places = texts.map((textOf) => fold(textOf(row) ?? ''));
    const scores = fold(searched)
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const place = places.findIndex((text) => text.includes(word));
        return place === -1 ? 0 : texts.length - place;
      });
    return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
  };
