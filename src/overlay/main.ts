/** Stage 2's entry. */
export {};
