export * from './instant.ts';
export * from './zone.ts';
export * from './year.ts';
export * from './written-time.ts';
export * from './calendar.ts';
