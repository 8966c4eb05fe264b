//! New files in a repository: written only where nothing stands yet.

use super::PublishError;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes a file below a root, and the folders that it needs. Gives its path.
///
/// # Errors
/// Something stands there already, a folder on the way is a link, or the system refuses.
pub fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<PathBuf, PublishError> {
    let target = root.join(path);
    let mut folder = root.to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    for part in parts.iter().take(parts.len().saturating_sub(1)) {
        folder.push(part);
        match fs::symlink_metadata(&folder) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => {
                let why = "it is no folder, and links are never followed".to_owned();
                return Err(PublishError::Foreign { output: folder, why });
            }
            Err(_) => fs::create_dir(&folder).map_err(PublishError::io("make the directory", &folder))?,
        }
    }
    let file = OpenOptions::new().write(true).create_new(true).open(&target);
    file.and_then(|mut file| file.write_all(bytes)).map_err(PublishError::io("write", &target))?;
    Ok(target)
}
