// Files the case of the embassy in Kyiv and asks what is open, with a client that knows nothing but the contract.
//
//   node out/kyiv.js http://127.0.0.1:8080 aze-rus-kyiv-embassy.json

import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { components, paths } from "./ledger.js";

type Act = components["schemas"]["NewAct"];
type Source = components["schemas"]["RecordKeepingSource"];
type Filing = { name: string; acts?: Act[]; accounts?: (Source & { act: string })[] };
type Case = { dossier: components["schemas"]["OpenDossier"]; filings: Filing[] };

const [address = "", file = ""] = process.argv.slice(2);
const ledger = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: address });
const kyiv = JSON.parse(readFileSync(file, "utf8")) as Case;
const folios = new Map<string, number>();
let position = "";

/** What was answered, or the sentence that says what is wrong. */
function answered<T>(reply: { data?: T; error?: components["schemas"]["Problem"]; response: Response }): T {
  if (reply.data === undefined) {
    throw new Error(`${reply.response.status} ${reply.error?.detail}`);
  }
  position = reply.response.headers.get("Ledger-Position") ?? position;
  return reply.data;
}

/** Acts that are on file are named by folio; labels hold within a filing. */
function withFolios<T>(json: T): T {
  return JSON.parse(JSON.stringify(json), (_, value) =>
    typeof value === "string" && value.startsWith("#") ? (folios.get(value.slice(1)) ?? value) : value);
}

const opened = answered(await ledger.POST("/api/dossiers", { body: kyiv.dossier }));
const id = opened.dossier;

for (const filing of kyiv.filings) {
  if (filing.acts !== undefined) {
    const receipt = answered(await ledger.POST("/api/dossiers/{id}/filings", {
      params: { path: { id } },
      body: { acts: withFolios(filing.acts) },
    }));
    receipt.acts?.forEach(act => folios.set(act.label ?? "", act.folio));
    console.log(`${filing.name}: version ${receipt.version}, ${receipt.effects.length} effects on issues`);
  }
  for (const { act, ...source } of filing.accounts ?? []) {
    answered(await ledger.POST("/api/dossiers/{id}/acts/{folio}/accounts", {
      params: { path: { id, folio: folios.get(act.slice(1)) ?? -1 } },
      body: withFolios(source),
    }));
  }
}

const open = answered(await ledger.GET("/api/open-issues", {
  params: { query: { dossier: id, limit: 500 }, header: { "Ledger-Position": position } },
}));
for (const issue of open.items) {
  console.log(`${issue.kind} of ${issue.claimant} against ${issue.respondent}: ${issue.status}`);
}
const history = answered(await ledger.GET("/api/dossiers/{id}/history", { params: { path: { id } } }));
const regrets = answered(await ledger.GET("/api/dossiers/{id}/acts", {
  params: { path: { id }, query: { type: "expression-of-regret" }, header: { "Ledger-Position": position } },
}));
const refused = await ledger.POST("/api/dossiers/{id}/acts", {
  params: { path: { id } },
  body: { type: "acceptance", by: [{ party: "RUS" }], closes: [folios.get("a14") ?? -1] },
});

console.log(JSON.stringify({
  events: history.items.length,
  open: open.items.length,
  regrets: regrets.items.map(act => act.type),
  refused: refused.error?.type,
}));
