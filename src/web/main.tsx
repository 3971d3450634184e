import { render } from 'preact';
import { prepareTransport } from './api/client.ts';
import { App } from './app.tsx';
import { keepFocus } from './navigation/kept-focus.ts';
import { watchWindows } from './navigation/open-windows.ts';
import { routeOf } from './navigation/routes.ts';
import { preparePage } from './pages.ts';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/button-css/dist/index.css';
import '@utrecht/data-badge-css/dist/index.css';
import './theme/nl-design-system.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/marks.css';
import './theme/pages.css';
import './theme/own.css';

preparePage(routeOf(location.pathname));
const place = document.getElementById('app');
if (place) {
  keepFocus(place);
  watchWindows();
  render(<App />, place);
  // After the first painting, for what people do next
  requestAnimationFrame(() => setTimeout(() => void prepareTransport()));
}
