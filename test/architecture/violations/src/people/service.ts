import { screen } from '../web/screen.ts';

export const people = screen;
