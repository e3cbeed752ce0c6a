const { setFlagsFromString } = require('node:v8');

// One draft is computed and the process ends: optimising the code of the solver would take longer than it saves, but where a
// draft takes very long.
setFlagsFromString('--wasm-tiering-budget=1000000000');

// Hooks of `require` read the sources in half the time that those of `--import tsx` take.
require('tsx/cjs/api').register();
const { DraftingSolver } = require('../lib/programme/drafting/client.ts');

// The thread of the solver starts while everything else is read.
const solver = new DraftingSolver();
solver.warm();
require('./draft.ts')
  .main(solver)
  .then((code) => {
    process.exitCode = code;
  });
