import { describe, expect, it } from "vitest";
import type { AccountStore, ArrivalFacts } from "./account-store";

type News = { guestAccountId: string; memberAccountId: string };

const facts: ArrivalFacts = {
  displayName: "はる",
  email: "haru@example.com",
  emailVerified: false,
  birthDate: "1995-04-12",
  locale: "ja",
  country: "JP",
  timeZone: "Asia/Tokyo",
};

/** Every store of accounts keeps these; `open` gives one that is empty enough, and what it has announced so far. */
export function accountStoreContract(name: string, open: () => { store: AccountStore; announced: News[] }) {
  let count = 0;
  const fresh = () => ({ issuer: "local", subject: `crd_${(count += 1)}` });
  const guestIn = (store: AccountStore) =>
    store.createGuest({
      id: `acc_${name.replace(/\W/g, "")}_${(count += 1)}`,
      locale: "en",
      country: "GB",
      timeZone: null,
    });

  describe(`account store: ${name}`, () => {
    it("keeps a guest", async () => {
      const { store } = open();
      const guest = await guestIn(store);
      expect(await store.find(guest.id)).toEqual({
        ...guest,
        kind: "guest",
        locale: "en",
        country: "GB",
        mergedIntoId: null,
        birthDate: null,
      });
      expect(await store.find("acc_nobody")).toBeNull();
    });

    it("turns the guest into the member who signs up: there is nothing to move", async () => {
      const { store, announced } = open();
      const before = announced.length;
      const [guest, identity] = [await guestIn(store), fresh()];
      const arrival = await store.arrive(identity, facts, guest.id);
      expect(arrival.mergedGuestId).toBeNull();
      expect(arrival.account).toEqual({ ...guest, ...facts, locale: "en", kind: "member", mergedIntoId: null });
      expect(await store.findByIdentity(identity)).toEqual(arrival.account);
      expect(announced.length).toBe(before);
    });

    it("makes an account for somebody who was no guest", async () => {
      const { store } = open();
      const identity = fresh();
      const { account } = await store.arrive(identity, { ...facts, birthDate: null, displayName: null }, null);
      expect(account).toMatchObject({
        kind: "member",
        email: "haru@example.com",
        birthDate: null,
        displayName: null,
        locale: "ja",
      });
    });

    it("lets an account that existed take over the guest, and says so once", async () => {
      const { store, announced } = open();
      const identity = fresh();
      const { account } = await store.arrive(identity, facts, null);
      const guest = await guestIn(store);
      const before = announced.length;
      const again = await store.arrive(identity, { ...facts, emailVerified: true, displayName: "another" }, guest.id);
      expect(again).toMatchObject({
        mergedGuestId: guest.id,
        account: { id: account.id, emailVerified: true, displayName: "はる" },
      });
      expect((await store.find(guest.id))?.mergedIntoId).toBe(account.id);
      expect((await store.arrive(identity, facts, guest.id)).mergedGuestId).toBeNull();
      expect(announced.slice(before)).toEqual([{ guestAccountId: guest.id, memberAccountId: account.id }]);
    });

    it("never hands a member's account to another identity, whatever id it is given as the guest's", async () => {
      const { store } = open();
      const { account } = await store.arrive(fresh(), facts, null);
      const other = await store.arrive(fresh(), facts, account.id);
      expect(other.account.id).not.toBe(account.id);
      expect(other.mergedGuestId).toBeNull();
    });

    it("gives one account to an identity that arrives twice at once", async () => {
      const { store } = open();
      const identity = fresh();
      const both = await Promise.all([store.arrive(identity, facts, null), store.arrive(identity, facts, null)]);
      expect(both[0].account.id).toBe(both[1].account.id);
    });

    it("changes what it is told to", async () => {
      const { store } = open();
      const { account } = await store.arrive(fresh(), { ...facts, birthDate: null }, null);
      await store.update(account.id, { displayName: "ゆき", locale: "en", birthDate: "2001-02-03" });
      expect(await store.find(account.id)).toEqual({
        ...account,
        displayName: "ゆき",
        locale: "en",
        birthDate: "2001-02-03",
      });
    });
  });
}
