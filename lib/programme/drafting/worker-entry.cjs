// Node.js 20 loads no TypeScript, and a worker thread does not take over what its parent registered for that. Hooks of `require`
// run in the thread itself; those of `import` would start another thread, and each source would wait for it.
require('tsx/cjs/api').register();
require('./worker.ts');
