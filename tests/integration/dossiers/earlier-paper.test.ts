import { afterAll, expect, test } from "vitest";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { closeClients } from "@/lib/platform/db/clients";
import { aDossier } from "../../factories/dossier";
import { valueOf } from "../../factories/meeting";
import { aProvince, inProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

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
  await inProvince(province, (tx) =>
    tx.dossierComponent.updateMany({
      where: { dossierId: first.dossierId, code: "bien_ban" },
      data: { mode: "template", data: { date: "2023-10-02", fields } },
    }),
  );
  const after = valueOf(await getComponent(first.officer, input));
  expect(after.values["chair"]).toBe("Trưởng ban, Nguyễn Văn A");
  expect(after.values["opinions"]).toBeUndefined();
});
