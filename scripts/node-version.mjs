// Imported first by every script, so that an old Node gets a sentence instead of a syntax error of a later file.
// Keep this file readable for old versions.
const minimum = [20, 9];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
  console.error(`Rostrum needs Node.js ${minimum.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
