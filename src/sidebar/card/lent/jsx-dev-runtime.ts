/** The same where the tests compile for development. */
export { Fragment, jsx as jsxDEV } from './index.js';
