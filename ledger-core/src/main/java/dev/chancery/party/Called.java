package dev.chancery.party;

/**
 * A party in a sentence.
 *
 * @param english as an English sentence names it
 */
public record Called(PartyCode code, String english) {

    @Override
    public String toString() {
        return english;
    }
}
