/** Entry of the script that draws the card beside a mark: brought when the pointer first rests on one, or a reader first goes to one, see cards-on-demand.ts. */
import { CardsInText } from './cards.js';
import { CARDS, type MakeCards } from './cards-key.js';

const make: MakeCards = (owner, signal) => new CardsInText(owner, signal);
Object.defineProperty(globalThis, CARDS, { value: make, configurable: true });
