module "one" {
  source = "./one"
}

module "two" {
  source = "./two"
}

locals {
  name     = "main"
  versions = concat(module.one.versions, module.two.versions)
}

data "coder_parameter" "main_question" {
  name    = "main_question"
  default = local.name

  dynamic "option" {
    for_each = toset(concat([local.name, module.one.name, module.two.name, module.one.nested_name], local.versions))
    content {
      name  = option.key
      value = option.value
    }
  }
}
