import { enableCompileCache } from 'node:module';
import { serveCalls } from '../harness/calls.ts';

// Types that were stripped once are not stripped again: memory that is measured is the engine's.
enableCompileCache(`${import.meta.dirname}/../../node_modules/.cache/kyodo-note/compiled`);
const { createClientCalls } = await import('./client-calls.ts');
serveCalls(createClientCalls());
