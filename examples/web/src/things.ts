/** What the desk writes, in words. */
export interface Thing {
  readonly name: 'payment' | 'invoice';
  readonly made: 'recorded' | 'created';
}

export const payment: Thing = { name: 'payment', made: 'recorded' };
export const invoice: Thing = { name: 'invoice', made: 'created' };
