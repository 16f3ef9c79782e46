/** Stage 1's entry. */
export {};
