import { describe, expect, test } from "vitest";
import { decideHolidays, decideSwap } from "@/lib/programmes/domain/calendar-days";
import { decideExtension, extensionFor, type Extension } from "@/lib/programmes/domain/extension";
import { daysPassed, PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";
import { dueOf, howOfDue, type DueCounting } from "@/lib/dossiers/domain/appraisal-deadline";
import { entries } from "../../factories/work-calendar";

const anExtension = (over: Partial<Extension> = {}): Extension => ({
  id: "1",
  planKey: "ke-hoach",
  milestoneKey: "dossier",
  unitId: null,
  unitName: null,
  scopePath: "t/tinh/",
  unitScope: "",
  formerClosesOn: "2026-12-11",
  closesOn: "2026-12-18",
  reason: "Mưa lũ",
  document: { number: "15/TB-UBND", date: "2026-12-01", issuer: "UBND tỉnh" },
  grantedOn: "2026-12-01",
  grantedBy: "Nguyễn Văn A, Chủ tịch",
  ...over,
});

describe("which extension counts", () => {
  const unit = { scopePath: "t/tinh/xa/", unitScope: "u/truong/" };
  const asked = { planKey: "ke-hoach", milestoneKey: "dossier", unit };

  test("one for the province concerns its communes; one of another plan or milestone does not", () => {
    expect(extensionFor([anExtension()], asked)?.id).toBe("1");
    expect(extensionFor([anExtension({ planKey: "khac" })], asked)).toBeNull();
    expect(extensionFor([anExtension({ milestoneKey: "decision" })], asked)).toBeNull();
    expect(extensionFor([anExtension({ scopePath: "t/tinh-khac/" })], asked)).toBeNull();
  });

  test("an exception of one unit concerns no other", () => {
    const own = anExtension({ id: "2", unitId: "truong", unitScope: "u/truong/", closesOn: "2026-12-25" });
    expect(extensionFor([anExtension(), own], asked)?.id).toBe("2");
    expect(
      extensionFor([own], { ...asked, unit: { scopePath: "t/tinh/xa/", unitScope: "u/khac/" } }),
    ).toBeNull();
  });

  test("the one granted last for the same target takes the place of the earlier, also when it is shorter", () => {
    const corrected = anExtension({ id: "2", closesOn: "2026-12-15" });
    expect(extensionFor([anExtension(), corrected], asked)?.id).toBe("2");
  });
});

describe("a new last day", () => {
  const asked = {
    closesOn: "2026-12-18",
    currentClosesOn: "2026-12-11",
    documentDate: "2026-12-01",
    today: "2026-12-14",
  };

  test.each([
    ["later than the one that counts: granted, also after that one has passed", {}, null],
    ["the same day", { closesOn: "2026-12-11" }, "extension.not-later"],
    ["later, but over already", { closesOn: "2026-12-12" }, "extension.already-past"],
    ["by a document of tomorrow", { documentDate: "2026-12-15" }, "extension.document-in-future"],
    ["of a milestone without a day", { currentClosesOn: null }, "extension.undated"],
  ])("%s", (_what, over, refusal) => {
    const decided = decideExtension({ ...asked, ...over });
    expect(decided.ok ? null : decided.error.code).toBe(refusal);
  });
});

describe("days of the calendar", () => {
  test("a stretch takes its weekend days along; a day is entered once", () => {
    const days = decideHolidays({ from: "2026-02-13", to: "2026-02-16" }, PLAIN_CALENDAR);
    expect(days).toEqual({ ok: true, value: ["2026-02-13", "2026-02-14", "2026-02-15", "2026-02-16"] });
    const calendar = { holidays: entries("2026-02-15"), swappedDays: [] };
    expect(decideHolidays({ from: "2026-02-13", to: "2026-02-16" }, calendar)).toMatchObject({
      error: { code: "calendar.day-taken", day: "2026-02-15" },
    });
    expect(decideHolidays({ from: "2026-02-13", to: "2027-02-16" }, PLAIN_CALENDAR).ok).toBe(false);
    expect(decideHolidays({ from: "2026-02-13", to: "2026-02-12" }, PLAIN_CALENDAR).ok).toBe(false);
  });

  test("a leap day and the turn of the year are days like others", () => {
    expect(decideHolidays({ from: "2028-02-28", to: "2028-03-01" }, PLAIN_CALENDAR)).toMatchObject({
      value: ["2028-02-28", "2028-02-29", "2028-03-01"],
    });
    expect(decideHolidays({ from: "2026-12-31", to: "2027-01-01" }, PLAIN_CALENDAR)).toMatchObject({
      value: ["2026-12-31", "2027-01-01"],
    });
  });

  test("a swap frees a working day and works a weekend day", () => {
    expect(decideSwap({ dayOff: "2026-11-23", workedDay: "2026-11-28" }, PLAIN_CALENDAR).ok).toBe(true);
    expect(decideSwap({ dayOff: "2026-11-22", workedDay: "2026-11-28" }, PLAIN_CALENDAR)).toMatchObject({
      error: { code: "calendar.not-a-working-day" },
    });
    expect(decideSwap({ dayOff: "2026-11-23", workedDay: "2026-11-27" }, PLAIN_CALENDAR)).toMatchObject({
      error: { code: "calendar.not-a-weekend" },
    });
  });

  test("what was passed over is named; a year without an entry is said", () => {
    const calendar = { holidays: entries("2026-12-31"), swappedDays: entries("2026-12-26") };
    expect(daysPassed("2026-12-24", "2027-01-04", calendar)).toMatchObject({
      workingDays: 7,
      weekendDays: 3,
      holidays: [{ day: "2026-12-31" }],
      swappedDays: [{ day: "2026-12-26" }],
      yearsWithoutHolidays: [2027],
    });
  });
});

describe("the last day of a body, change by change", () => {
  const counting: DueCounting = {
    from: "2026-11-02",
    workingDays: 15,
    planDay: null,
    changes: [
      { kind: "paused", askedOn: "2026-11-09", answeredOn: "2026-11-16" },
      { kind: "extended", to: "2026-12-18", document: "15/TB-UBND của UBND tỉnh" },
    ],
  };

  test("a return gives its working days back, an extension names the day", () => {
    expect(dueOf({ ...counting, changes: [] }, PLAIN_CALENDAR)).toBe("2026-11-23");
    expect(dueOf({ ...counting, changes: counting.changes.slice(0, 1) }, PLAIN_CALENDAR)).toBe("2026-11-30");
    expect(dueOf(counting, PLAIN_CALENDAR)).toBe("2026-12-18");
  });

  test("a holiday entered later moves it, and is shown", () => {
    const calendar = { holidays: entries("2026-11-05"), swappedDays: [] };
    expect(dueOf({ ...counting, changes: [] }, calendar)).toBe("2026-11-24");
    const how = howOfDue(counting, { closesOn: "2026-12-18", today: "2026-11-20", calendar });
    expect(how.steps.map(({ kind }) => kind)).toEqual(["working_days", "paused", "extended"]);
    expect(how.steps[0]).toMatchObject({ passed: { holidays: [{ day: "2026-11-05" }] } });
  });
});
