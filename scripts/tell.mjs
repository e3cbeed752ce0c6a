/** Tells whoever started the server where it is and how to sign in. */
export function tell({ address, demonstration, firstAdministratorLink }) {
  const lines = [`Rostrum is at ${address}`];
  if (demonstration) {
    lines.push(
      `To sign in, open ${address}/sign-in and choose a person. This is the demonstration: its meeting of`,
      'Luxembourg is from a published document, everything else is invented. Set DATABASE_PATH for a real installation.',
    );
  } else if (firstAdministratorLink !== null) {
    lines.push(
      'To sign in for the first time, open the address in this file; it works once and sets your password:',
      `  ${firstAdministratorLink}`,
    );
  } else {
    lines.push(`To sign in, open ${address}/sign-in.`);
  }
  lines.push('Stop it with Ctrl+C.');
  console.log(`\n${lines.join('\n')}\n`);
}
