// Runs before every script that needs the project's own Node. Plain JavaScript without newer syntax: it has to run,
// and say its sentence, on a Node that is too old.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Loandesk needs Node 24 or newer and found ${process.versions.node}: run "npm ci" with install scripts allowed (it brings Node 24 with it), or install Node 24.`,
  );
  process.exit(2);
}
