import '#ui/styles.css';
import { registerAppVersion } from '#pwa/register.ts';
import { reloadForMissingParts } from '#pwa/stale-chunks.ts';

reloadForMissingParts();
registerAppVersion();
