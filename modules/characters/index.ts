import "server-only";

export { getCharacter, listCharacters, publicCharacterOf } from "./domain/cast";
export type { Character, ExampleDialogue, Manner, Outfit, Persona } from "./domain/character";
export type { PublicCharacter, PublicOutfit } from "./contract";
