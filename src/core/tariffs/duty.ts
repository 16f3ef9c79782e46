/** What a duty on the value of goods comes to: ad valorem, each layer on the same customs value, none on another. */
export interface Duty {
  /** Amounts in the value's own unit, to the cent, in the order of the rates. */
  readonly parts: readonly number[];
  readonly total: number;
}

/** 100 dollars at 20 and 125 percent: 20 and 125, together 145. The total is the sum of what is shown, so that no reader finds a cent missing. */
export function dutyOn(value: number, rates: readonly number[]): Duty {
  const cents = rates.map((rate) => Math.round(value * rate));
  return { parts: cents.map((part) => part / 100), total: cents.reduce((sum, part) => sum + part, 0) / 100 };
}
