import { afterAll, expect, test } from "vitest";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { closeClients } from "@/lib/platform/db/clients";
import { aDossier } from "../../factories/dossier";
import { valueOf } from "../../factories/meeting";
import { aProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";
import { pastTriggers } from "../../support/past-triggers";

useDatabase();
afterAll(closeClients);

test("minutes open with the people of the body's last ones", async () => {
  const province = await aProvince();
  const first = await aDossier(province, { finished: ["bien_ban"] });
  const second = await aDossier(province, { finished: [], officer: first.officer });
  const input = { dossierId: second.dossierId, component: "bien_ban" } as const;
  const before = valueOf(await getComponent(first.officer, input));
  expect(before.values["chair"]).toBeUndefined();
  const fields = {
    issuer: before.values["issuer"] ?? "",
    chair: "Trưởng ban, Nguyễn Văn A",
    opinions: "Đã nêu",
  };
  await pastTriggers({
    sql: "UPDATE dossier_component SET mode = 'template', data = $1 WHERE dossier_id = $2 AND code = 'bien_ban'",
    values: [{ date: "2023-10-02", fields }, first.dossierId],
  });
  const after = valueOf(await getComponent(first.officer, input));
  expect(after.values["chair"]).toBe("Trưởng ban, Nguyễn Văn A");
  expect(after.values["opinions"]).toBeUndefined();
});
