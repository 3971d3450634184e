import { render } from 'preact';
import { App } from './app.tsx';
import './theme/base.css';
import './theme/controls.css';
import './theme/pages.css';
import './theme/wall.css';
import './theme/answers.css';

const place = document.getElementById('app');
if (place) render(<App />, place);
