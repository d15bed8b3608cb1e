"""The database as files for other tools, all from one stream of records: a module for each format."""

from pipeline.exports.folder import ExportRefused
from pipeline.exports.limits import KINDS, Limits
from pipeline.exports.run import FORMATS, Exported, Format, export

__all__ = ["FORMATS", "KINDS", "ExportRefused", "Exported", "Format", "Limits", "export"]
