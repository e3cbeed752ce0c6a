/** The repository or installation root: where `db/migrations` lies. The start script sets ROSTRUM_ROOT. */
export function applicationRoot(): string {
  return process.env.ROSTRUM_ROOT ?? process.cwd();
}
