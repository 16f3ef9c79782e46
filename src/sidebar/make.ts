import { chartFile } from './chart/file.js';
import type { Make } from './making.js';
import { calendarFile } from './timeline/calendar.js';

export const make: Make = async (what, of) => (what === 'calendar' ? calendarFile(of) : chartFile(what, of));
