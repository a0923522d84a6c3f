return await PeerSupport.ServiceDefaults.ServiceHost.Run(args, PeerSupport.Resources.ResourcesService.Build);
