import { describe, expect, it } from "vitest";
import { firstDetail, urlInDetail } from "./detail";

describe("the first detail", () => {
  it("spares devices that say so, before anything was drawn", () => {
    expect(firstDetail(null, {})).toBe("full");
    expect(firstDetail(null, { connection: { saveData: true } })).toBe("low");
    expect(firstDetail(null, { deviceMemory: 2 })).toBe("low");
    expect(firstDetail(null, { connection: {}, deviceMemory: 4 })).toBe("full");
  });

  it("is the hand's where the quality was chosen by hand", () => {
    expect(firstDetail("low", { deviceMemory: 8 })).toBe("low");
    expect(firstDetail("high", { connection: { saveData: true }, deviceMemory: 1 })).toBe("full");
  });
});

it("a model without a light twin has one file", () => {
  expect(urlInDetail({ url: "/a.vrm" }, "low")).toBe("/a.vrm");
  expect(urlInDetail({ url: "/a.vrm", lowUrl: "/a.low.vrm" }, "low")).toBe("/a.low.vrm");
  expect(urlInDetail({ url: "/a.vrm", lowUrl: "/a.low.vrm" }, "full")).toBe("/a.vrm");
});
