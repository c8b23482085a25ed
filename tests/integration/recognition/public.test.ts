import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as answerCode } from "@/app/xac-thuc/[ma]/route";
import { GET as answerForm } from "@/app/xac-thuc/route";
import { GET as answerFile } from "@/app/api/public/recognised/route";
import { closeClients } from "@/lib/platform/db/clients";
import { withPublic, type PublicDoor } from "@/lib/platform/db/with-public";
import { listRecognised, readPublicFilter } from "@/lib/recognition/server/list-recognised";
import { aDecisionDesk, aProposedDossier, issued, signed } from "../../factories/decision";
import { aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll, superuserClient } = useDatabase();
let province: TestProvince;
let code = "";
let reserved = "";

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const desk = await aDecisionDesk(province, district);
  await issued(province, desk, [
    await aProposedDossier(province, { unit: province.commune }),
    await aProposedDossier(province, { unit: province.school }),
  ]);
  await signed(province, desk, [await aProposedDossier(province)]);
  const items = await inProvince(province, (tx) =>
    tx.decisionItem.findMany({ include: { decision: true }, orderBy: { unitName: "asc" } }),
  );
  code =
    items.find(({ decision, unitName }) => decision.status === "issued" && unitName === "Xã Một")
      ?.verificationCode ?? "";
  reserved = items.find(({ decision }) => decision.status === "signed")?.verificationCode ?? "";
});
afterAll(closeClients);

const ask = (ma: string): Promise<Response> =>
  answerCode(new Request("http://localhost:3000/xac-thuc/x"), { params: Promise.resolve({ ma }) });
const list = (parameters: Readonly<Record<string, string | undefined>>) =>
  listRecognised(readPublicFilter(parameters), 1);

describe("the page behind the code", () => {
  test("answers an issued code with a page that runs no script", async () => {
    const response = await ask(code.toLowerCase().replaceAll("-", ""));
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("Quyết định có hiệu lực");
    expect(text).toContain("Xã Một");
    expect(text).not.toContain("<script");
  });

  test("an unknown code, a reserved one and no code are told apart by status, and give nothing away", async () => {
    const unknown = await ask(reserved);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("Không tìm thấy quyết định có mã này");
    const malformed = await ask("abc");
    expect(malformed.status).toBe(400);
    expect(await malformed.text()).toContain("Mã không đúng định dạng");
  });

  test("when the system can't be asked the page says so, and never «không tìm thấy»", async () => {
    const superuser = await superuserClient();
    const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await superuser.query("REVOKE SELECT ON public_recognition FROM sovang_public");
    try {
      const response = await ask(code);
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(text).toContain("Chưa kiểm tra được lúc này");
      expect(text).not.toContain("Không tìm thấy");
    } finally {
      await superuser.query("GRANT SELECT ON public_recognition TO sovang_public");
      stderr.mockRestore();
    }
  });

  test("the form of the start page goes on with a code and comes back with anything else", () => {
    const go = (typed: string) =>
      answerForm(new Request(`http://localhost:3000/xac-thuc?ma=${encodeURIComponent(typed)}`)).headers.get(
        "location",
      );
    expect(go(` ${code.toLowerCase()} `)).toBe(`/xac-thuc/${code}`);
    expect(go("abc")).toBe("/?ma=abc#ma");
    expect(go("")).toBe("/?ma=#ma");
  });
});

describe("the public list", () => {
  test("holds what is issued and nothing else", async () => {
    const { page, years } = await list({});
    expect(page.rows.map(({ unitName }) => unitName).sort()).toEqual([
      "Trường THCS Một (thử nghiệm)",
      "Xã Một",
    ]);
    expect(years).toEqual([2023]);
  });

  test.each([
    [{ tim: "xa mot" }, 2],
    [{ tim: "XÃ MỘT" }, 2],
    [{ tim: "truong thcs mot" }, 1],
    [{ tim: "100%" }, 0],
    [{ tim: "'; DROP TABLE recognition; --" }, 0],
    [{ loai: "xa" }, 1],
    [{ loai: "không có" }, 2],
    [{ nam: "2023" }, 2],
    [{ nam: "2022" }, 0],
    [{ nam: "xyz" }, 2],
    [{ "danh-hieu": "exemplary" }, 2],
    [{ "danh-hieu": "security_safe" }, 0],
  ])("filter %o finds %i", async (parameters, count) => {
    expect((await list({ ...parameters })).page.total).toBe(count);
  });

  test("a page past the end shows the first one", async () => {
    const { page } = await listRecognised(readPublicFilter({}), 9);
    expect(page).toMatchObject({ page: 1, total: 2 });
  });

  test("comes as a file under the same filter", async () => {
    const response = await answerFile(new Request("http://localhost:3000/api/public/recognised?loai=xa"));
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(text.trim().split("\r\n")).toHaveLength(2);
    expect(text).toContain('"Xã Một"');
  });
});

describe("the door of everybody", () => {
  test.each([
    ["decision", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM decision`],
    ["decision_item", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM decision_item`],
    ["confirmation", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM confirmation`],
    ["dossier", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM dossier`],
    ["person", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM person`],
    ["audit_entry", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM audit_entry`],
    ["unit_scope of a recognition", (door: PublicDoor) => door.$queryRaw`SELECT unit_scope FROM recognition`],
    ["maintenance_review", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM maintenance_review`],
    ["recorded_consequence", (door: PublicDoor) => door.$queryRaw`SELECT 1 FROM recorded_consequence`],
    ["the register behind a name", (door: PublicDoor) => door.$queryRaw`SELECT address FROM unit_version`],
  ] as const)("opens nothing of %s", async (_what, read) => {
    await expect(withPublic(read)).rejects.toThrow(/permission denied/);
  });
});
