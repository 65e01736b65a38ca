/** The first price of a carrier: minutes of outdated display, times the minutes they last, a call is worth. */
export const PRICE_FIRST = 300;
/** Bounds. Below, a carrier would be asked every few minutes for nothing; above, once a day. */
const PRICE_MIN = 20;
const PRICE_MAX = 100_000;
/** Share by which the price moves for a minute of lateness, and at most, a minute. */
const PER_MINUTE_LATE = 0.001;
const STEP_MAX = 0.01;
/** Calls left over are used for what is due within this: minutes. */
const AHEAD_MINUTES = 30;

/**
 * The price of a call after some minutes. Parcels are asked in the order in which they are due, as many as the
 * budget allows; where that is later than planned a call is worth more, where it is earlier, less. Slow, because
 * what was planned at an old price is still to come.
 * @param late minutes by which the last parcel asked was late; negative when it was asked ahead
 * @param minutes minutes of the product's clock since the last change
 * @example nextPrice(300, 10, 1) // 303
 */
export function nextPrice(price: number, late: number, minutes: number): number {
  const step = Math.max(-STEP_MAX, Math.min(STEP_MAX, late * PER_MINUTE_LATE));
  return Math.min(PRICE_MAX, Math.max(PRICE_MIN, price * (1 + step) ** Math.min(minutes, 60)));
}

/**
 * How far ahead of their time parcels are asked while calls are left over: minutes. Nothing is asked ahead while a
 * call is cheap, so that a site with few parcels does not ask for the sake of asking.
 */
export function aheadMinutes(price: number): number {
  return price > PRICE_MIN ? AHEAD_MINUTES : 0;
}
