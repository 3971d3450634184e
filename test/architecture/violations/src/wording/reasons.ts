export const sentence = 'Er is geen planning.';
