-- Over this record and the one before it; see src/store/record.rs.
ALTER TABLE event ADD COLUMN hash BLOB;
