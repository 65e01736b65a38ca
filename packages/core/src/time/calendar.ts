/** Japan's calendar in one place: the clock, the holidays, the opening hours. */
export * from './jst.ts';
export * from './holidays.ts';
export * from './business.ts';
