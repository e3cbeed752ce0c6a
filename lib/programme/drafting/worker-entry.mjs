import { register } from 'tsx/esm/api';

// Node.js 20 loads no TypeScript, and a worker thread does not take over what its parent registered for that.
register();
await import('./worker.ts');
