/** Preact's JSX runtime, as it is lent. */
export type { JSX } from 'preact/jsx-runtime';
export { Fragment, jsx, jsxs } from './index.js';
