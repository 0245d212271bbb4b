// Serves PostGraphile in several processes, as its own command does in one. Started in the folder in which it is installed.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const installed = createRequire(`${process.cwd()}/`);
const { postgraphile } = installed("postgraphile");
const { PostGraphileAmberPreset } = installed("postgraphile/presets/amber");
const { makePgService } = installed("postgraphile/adaptors/pg");
const { grafserv } = installed("postgraphile/grafserv/node");

const [port, workers, connectionString, schema] = process.argv.slice(2);

if (cluster.isPrimary) {
    for (let each = 0; each < Number(workers); each++) cluster.fork();
    cluster.on("exit", () => process.exit(1));
} else {
    const server = createServer({ keepAliveTimeout: 75_000 });
    const made = postgraphile({
        extends: [PostGraphileAmberPreset],
        pgServices: [makePgService({ connectionString, schemas: [schema], poolConfig: { max: 4 } })],
        grafserv: { graphiql: false, watch: false },
        grafast: { explain: false },
    });
    await made.createServ(grafserv).addTo(server);
    server.listen(Number(port), "127.0.0.1");
}
