package broadsheet.media;

import broadsheet.media.photo.PhotoNotes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// Rows as pictures.
final class MediaRows {
    private MediaRows() {}

    static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getString("hash"),
                type(row.getString("type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("size"));
    }

    static PhotoNotes notes(ResultSet row) throws SQLException {
        return new PhotoNotes(
                row.getString("caption"), row.getString("byline"), row.getString("credit"), row.getString("copyright"));
    }

    static PictureType type(String extension) {
        return Arrays.stream(PictureType.values())
                .filter(type -> type.extension().equals(extension))
                .findFirst()
                .orElseThrow();
    }
}
