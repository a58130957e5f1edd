import '#ui/styles.css';
import { startApp } from '#app/start.tsx';
import { reloadForMissingParts } from '#pwa/stale-chunks.ts';

reloadForMissingParts();
const root = document.getElementById('root');
if (root) void startApp(root);
