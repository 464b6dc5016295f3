/** The rules of the model, each of which can be taken away from a gateway here, and only here. */
export const rules = [
  'window',
  'twoLooks',
  'goodLooks',
  'oneOpen',
  'uniqueClaim',
  'rivals',
  'userMatch',
  'fence',
  'ownDeadline',
  'upClock',
  'userScope',
  'stableHash',
  'strictNo',
  'nearBlocks',
  'lookAgain',
  'deleteSettles',
  'freshDirect',
  'keepInput',
] as const;

export type Rule = (typeof rules)[number];
