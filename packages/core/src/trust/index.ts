export { maskNumbers } from './mask.ts';
