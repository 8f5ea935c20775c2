variable "ides" {
  type    = list(string)
  default = ["vscode"]
}

locals {
  catalog = {
    vscode = { name = "VSCode", plugins = [for n in ["git"] : upper(n)] }
  }
  chosen = { for id in var.ides : id => local.catalog[id] }
}

data "coder_parameter" "ide" {
  name    = "ide"
  default = local.chosen[keys(local.chosen)[0]].name

  dynamic "option" {
    for_each = { for id, ide in local.chosen : id => ide if length(ide.plugins) > 0 }
    iterator = entry
    content {
      name  = entry.key
      value = entry.value.name
    }
  }
}
