/**
 * Says in one sentence what is missing where Node is too old for this project.
 * Plain JavaScript, so that an old Node can run it as well.
 */
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `This project needs Node ${needed} or newer and this is ${process.version}: run "npm ci" without --omit=optional, which brings a newer Node, or install one.`,
  );
  process.exit(1);
}
