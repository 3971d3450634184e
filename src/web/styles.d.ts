/** Style sheets are imported for their effect; vite collects them. */
declare module '*.css';
