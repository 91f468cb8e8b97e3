package broadsheet.decision;

import java.time.Instant;

/// What colleagues tell each other about an object or a member. Nobody else ever reads it.
public record Note(String text, String by, Instant at) {}
